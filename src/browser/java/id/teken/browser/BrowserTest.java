package id.teken.browser;

import id.teken.fixture.DemoTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A walk through the demo in a real browser; shares its application with the other tests of the demo. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DemoTest
@interface BrowserTest {
}
