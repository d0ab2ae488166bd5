package id.teken;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the product: {@code ./mvnw spring-boot:run}. */
@SpringBootApplication
public class Teken {

    public static void main(String[] arguments) {
        SpringApplication.run(Teken.class, arguments);
    }
}
