package id.teken.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Visitor;
import id.teken.fixture.Visitors;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A tab of Tasklist that was left open does not sign its owner out. */
@TekenTest
class TokenOfTasklistTest {

    private static final String TASKS = "/camunda/api/engine/engine/default/task/count";

    @Autowired
    private Cities cities;
    @Autowired
    private Visitors visitors;
    private City city;
    private Visitor head;

    @BeforeEach
    void aHeadInTasklist() {
        city = cities.build();
        head = visitors.of(city, "kepala");
        assertThat(asks()).isEqualTo(200);
    }

    @Test
    void theOldTabGoesOnAskingAfterASignInInAnother() {
        head.post("/keluar", Map.of());
        assertThat(asks()).isEqualTo(401);
        head.signIn(city.login("kepala"), City.PASSWORD);

        assertThat(asks()).isEqualTo(200);
        assertThat(signedIn()).isTrue();
    }

    @Test
    void aRequestFromElsewhereIsRefusedAndEndsNothing() {
        assertThat(head.sendForged("POST", TASKS, Map.of()).status()).isEqualTo(403);

        assertThat(signedIn()).isTrue();
        assertThat(asks()).isEqualTo(200);
    }

    private int asks() {
        return head.sendToEngine("POST", TASKS, Map.of()).status();
    }

    private boolean signedIn() {
        return head.get("/api/tasks").status() == 200;
    }
}
