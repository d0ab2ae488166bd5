package id.teken.tenancy.database;

/** Why the embedded database is not there, in one sentence, and what to do about it. */
class EmbeddedDatabaseFailure extends RuntimeException {

    private final String remedy;

    EmbeddedDatabaseFailure(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
