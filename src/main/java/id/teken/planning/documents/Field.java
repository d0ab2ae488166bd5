package id.teken.planning.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of the tables, with the headings that cities use for them; of {@link #TARGET} and {@link #RESULT} there is one a
 * year.
 */
public enum Field {
    DOCUMENT(SheetKind.STRATEGY, "Dokumen", "namadokumen"),
    LEVEL(SheetKind.STRATEGY, "Jenis", "level", "tingkat", "jenisbaris"),
    CODE(SheetKind.STRATEGY, "Kode", "no", "nomor", "kodebaris"),
    PARENT(SheetKind.STRATEGY, "Kode Induk", "induk", "kodeatasan"),
    UNIT(null, "Kode OPD", "kodeperangkatdaerah", "kodeskpd", "kodeunit", "kodesubskpd", "opd", "opdpenanggungjawab",
            "perangkatdaerah", "kodeunitskpd"),
    NAME(SheetKind.STRATEGY, "Uraian", "nama", "uraiansasaran", "sasaranindikator", "namaindikator"),
    MEASURE(SheetKind.STRATEGY, "Satuan", "satuanindikator"),
    KIND(SheetKind.STRATEGY, "Jenis Indikator", "tipeindikator"),
    DIRECTION(SheetKind.STRATEGY, "Arah", "arahindikator", "polaritas"),
    CALCULATION(SheetKind.STRATEGY, "Perhitungan", "sifat", "jenisperhitungan"),
    FREQUENCY(SheetKind.STRATEGY, "Frekuensi", "frekuensipengukuran"),
    IKU(SheetKind.STRATEGY, "IKU", "indikatorkinerjautama"),
    WEIGHT(SheetKind.STRATEGY, "Bobot", "bobotpersen"),
    BASELINE(SheetKind.STRATEGY, "Kondisi Awal", "kondisiawalrpjmd", "baseline", "dataawal"),
    TARGET(SheetKind.STRATEGY, "Target"),
    END_TARGET(SheetKind.STRATEGY, "Target Akhir", "kondisiakhir", "kondisiakhirrpjmd", "targetakhirrenstra"),
    RESULT(SheetKind.STRATEGY, "Realisasi"),
    PROGRAM_CODE(SheetKind.BUDGET, "Kode Program"),
    PROGRAM(SheetKind.BUDGET, "Program", "namaprogram", "uraianprogram"),
    ACTIVITY_CODE(SheetKind.BUDGET, "Kode Kegiatan", "kodegiat"),
    ACTIVITY(SheetKind.BUDGET, "Kegiatan", "namakegiatan", "uraiankegiatan", "namagiat"),
    SUB_ACTIVITY_CODE(SheetKind.BUDGET, "Kode Sub Kegiatan", "kodesubgiat"),
    SUB_ACTIVITY(SheetKind.BUDGET, "Sub Kegiatan", "namasubkegiatan", "uraiansubkegiatan", "namasubgiat"),
    SOURCE(SheetKind.BUDGET, "Sumber Dana", "namasumberdana", "sumberpendanaan"),
    AMOUNT(SheetKind.BUDGET, "Pagu", "paguanggaran", "anggaran", "pagurp", "paguindikatif", "nilaianggaran", "nilai", "jumlah",
            "totalpagu", "pagudpa"),
    JANUARY(SheetKind.BUDGET, "Januari", "jan"), FEBRUARY(SheetKind.BUDGET, "Februari", "feb"), MARCH(SheetKind.BUDGET, "Maret", "mar"),
    APRIL(SheetKind.BUDGET, "April", "apr"), MAY(SheetKind.BUDGET, "Mei"), JUNE(SheetKind.BUDGET, "Juni", "jun"),
    JULY(SheetKind.BUDGET, "Juli", "jul"), AUGUST(SheetKind.BUDGET, "Agustus", "agu", "agt"),
    SEPTEMBER(SheetKind.BUDGET, "September", "sep"), OCTOBER(SheetKind.BUDGET, "Oktober", "okt"),
    NOVEMBER(SheetKind.BUDGET, "November", "nov"), DECEMBER(SheetKind.BUDGET, "Desember", "des");

    /** January first. */
    public static final List<Field> MONTHS = Arrays.stream(values()).filter(field -> field.ordinal() >= JANUARY.ordinal()).toList();

    private final SheetKind sheet;
    private final String heading;
    private final Set<String> names;

    Field(SheetKind sheet, String heading, String... others) {
        this.sheet = sheet;
        this.heading = heading;
        this.names = new java.util.HashSet<>(List.of(others));
        this.names.add(plain(heading));
    }

    /** As it stands in the templates; for people. */
    public String heading() {
        return heading;
    }

    /** Whether there is one such column a year. */
    public boolean isYearly() {
        return this == TARGET || this == RESULT;
    }

    /** The columns of a table in the order of its template. */
    public static List<Field> of(SheetKind sheet) {
        return Arrays.stream(values()).filter(field -> field.sheet == null || field.sheet == sheet).toList();
    }

    /** The column that a heading means, in whatever spelling; yearly ones are not meant without their year. */
    static Optional<Field> named(SheetKind sheet, String heading) {
        String plain = plain(heading);
        return of(sheet).stream().filter(field -> !field.isYearly() && field.names.contains(plain)).findFirst();
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("\\([^)]*\\)", "").replaceAll("[^a-z0-9]", "");
    }
}
