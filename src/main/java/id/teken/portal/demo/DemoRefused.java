package id.teken.portal.demo;

/** The demo government with its well-known passwords was asked for on a database that is not the embedded one. */
class DemoRefused extends RuntimeException {

    DemoRefused() {
        super("The profile 'demo' makes accounts whose passwords everybody knows; it is refused with an external database.");
    }
}
