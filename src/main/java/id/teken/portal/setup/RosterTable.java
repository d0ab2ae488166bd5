package id.teken.portal.setup;

import java.util.List;

/** The table of units and people as people fetch it. */
public final class RosterTable {

    /** The first row. */
    public static final List<String> HEAD = RosterRow.HEAD;

    /** Invented rows that show how each kind is written. */
    public static final List<List<Object>> EXAMPLE = List.of(
            row("KDH", "Kepala Daerah", "KEPALA_DAERAH", "", "Wali Kota", "Kepala Daerah", "Dr. Nama Wali Kota", "", "", "20/02/2025", "Definitif",
                    "walikota.kota", "walikota@kota.example", ""),
            row("SETDA", "Sekretariat Daerah", "SEKRETARIAT", "", "Sekretaris Daerah", "Sekda", "Drs. Nama Sekda", "197001011995031001",
                    "Pembina Utama Madya (IV/d)", "20/02/2025", "Definitif", "sekda.kota", "sekda@kota.example", ""),
            row("DINKES", "Dinas Kesehatan", "DINAS", "", "Kepala Dinas Kesehatan", "Kepala OPD", "dr. Nama Kepala", "197001011995031002",
                    "Pembina Utama Muda (IV/c)", "1 Maret 2025", "Definitif", "kepala.dinkes.kota", "dinkes@kota.example", ""),
            row("DINKES", "", "", "", "", "", "Nama Perencana", "", "", "", "", "staf.dinkes.kota", "staf.dinkes@kota.example", "Perencana"),
            row("BAPPEDA", "Badan Perencanaan Pembangunan Daerah", "BADAN", "", "Kepala Bappeda", "Kepala OPD", "Ir. Nama Kepala", "197001011995031003",
                    "Pembina Utama Muda (IV/c)", "2025-03-01", "Plt.", "kepala.bappeda.kota", "bappeda@kota.example", "Bappeda"));

    private RosterTable() {
    }

    private static List<Object> row(Object... cells) {
        return List.of(cells);
    }
}
