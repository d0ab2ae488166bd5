package id.teken.notification;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.teken.fixture.City;
import id.teken.government.Governments;
import java.util.List;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends the letters of one city only: other tests have letters of their own waiting. */
public final class TestSender {

    private TestSender() {
    }

    public static OutboxSender of(City city, int port, Outbox outbox, Governments governments) {
        var smtp = new JavaMailSenderImpl();
        smtp.setHost("localhost");
        smtp.setPort(port);
        return of(city, smtp, outbox, governments);
    }

    static OutboxSender of(City city, JavaMailSender smtp, Outbox outbox, Governments governments) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("smtp", smtp);
        return new OutboxSender(outbox, only(city, governments), beans.getBeanProvider(JavaMailSender.class), "teken@localhost");
    }

    static Governments only(City city, Governments governments) {
        Governments ofThisTest = mock(Governments.class);
        when(ofThisTest.all()).thenReturn(List.of(governments.find(city.code()).orElseThrow()));
        return ofThisTest;
    }
}
