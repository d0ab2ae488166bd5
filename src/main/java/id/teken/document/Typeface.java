package id.teken.document;

/** The faces a document is set in. */
public enum Typeface {
    REGULAR("LiberationSans-Regular"),
    BOLD("LiberationSans-Bold"),
    ITALIC("LiberationSans-Italic");

    private final String file;

    Typeface(String file) {
        this.file = file;
    }

    String resource() {
        return "/liberation/" + file + ".ttf";
    }
}
