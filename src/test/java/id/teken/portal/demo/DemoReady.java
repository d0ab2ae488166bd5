package id.teken.portal.demo;

import org.springframework.context.ApplicationContext;

/** Lets tests outside of this package begin when the demo's agreements are all there. */
public final class DemoReady {

    private DemoReady() {
    }

    public static void await(ApplicationContext application) throws Exception {
        application.getBean(DemoAgreements.class).await();
    }
}
