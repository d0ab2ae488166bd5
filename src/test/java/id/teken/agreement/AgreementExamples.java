package id.teken.agreement;

import id.teken.agreement.AgreementDocument.Line;
import id.teken.agreement.AgreementDocument.Party;
import id.teken.agreement.AgreementDocument.Program;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Agreements of an invented city, as they would be printed. */
public final class AgreementExamples {

    public static final Party HEAD_OF_HEALTH = new Party("dr. Ratna Kusumawardhani, M.Kes.", "Kepala Dinas Kesehatan",
            "Pembina Utama Muda (IV/c)", "19720314 199803 2 004");
    public static final Party MAYOR = new Party("H. Surya Pratama, S.E., M.M.", "Wali Kota Tirtanegara", null, null);

    public static final Party DEPUTY = new Party("Drs. H. Mahendra Wirawan, M.Si.", "Wakil Wali Kota Tirtanegara", null, null);
    public static final Party SECRETARY = new Party("Ir. Laksmi Anindita, M.T.", "Sekretaris Daerah Kota Tirtanegara",
            "Pembina Utama Madya (IV/d)", "19680512 199403 2 006");

    /** Printed in every example. */
    public static final String TOKEN = "Zk3v9QmT1xWc8uYbN5rLpA";
    public static final String VERIFICATION_ADDRESS = "https://teken.tirtanegara.go.id/verifikasi/" + TOKEN;

    private AgreementExamples() {
    }

    public static AgreementDocument ofHealthOffice() {
        return withLines(12);
    }

    public static AgreementDocument withLines(int count) {
        return agreement(HEAD_OF_HEALTH, MAYOR, lines(count), List.of());
    }

    public static AgreementDocument witnessedBy(Party... witnesses) {
        return agreement(HEAD_OF_HEALTH, MAYOR, lines(4), List.of(witnesses));
    }

    public static AgreementDocument ofTheMayorAlone(Party... witnesses) {
        return agreement(MAYOR, null, lines(4), List.of(witnesses));
    }

    public static AgreementDocument between(Party first, Party second) {
        return agreement(first, second, lines(3), List.of());
    }

    public static AgreementDocument promising(Line... lines) {
        return agreement(HEAD_OF_HEALTH, MAYOR, List.of(lines), List.of());
    }

    private static AgreementDocument agreement(Party first, Party second, List<Line> lines, List<Party> witnesses) {
        boolean two = second != null;
        return new AgreementDocument(2026, two ? "800.1/017/PK/2026" : null, "Tirtanegara", LocalDate.of(2026, 1, 12),
                "Pemerintah Kota Tirtanegara", two ? "Dinas Kesehatan" : "Wali Kota", first, second,
                AgreementWording.opening(2026, two), AgreementWording.statement(2026, two), AgreementWording.legalBasis(), lines,
                List.of(
                        new Program(1, "Program Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat",
                                "148.250.000.000", "APBD dan DAK"),
                        new Program(2, "Program Peningkatan Kapasitas Sumber Daya Manusia Kesehatan", "9.120.500.000", "APBD"),
                        new Program(3, "Program Pemberdayaan Masyarakat Bidang Kesehatan", "3.480.250.000", "APBD")),
                "160.850.750.000",
                "seratus enam puluh miliar delapan ratus lima puluh juta tujuh ratus lima puluh ribu",
                AgreementWording.UNCERTIFIED_SIGNATURE, false, VERIFICATION_ADDRESS, null, null, witnesses);
    }

    private static List<Line> lines(int count) {
        List<String> objectives = List.of(
                "Meningkatnya derajat kesehatan masyarakat",
                "Meningkatnya mutu pelayanan kesehatan di seluruh fasilitas pelayanan kesehatan milik pemerintah daerah",
                "Meningkatnya akuntabilitas kinerja perangkat daerah");
        List<String> indicators = List.of("Usia harapan hidup", "Prevalensi stunting pada balita",
                "Persentase puskesmas terakreditasi paripurna dan utama", "Nilai evaluasi akuntabilitas kinerja");
        List<String> units = List.of("Tahun", "Persen", "Persen", "Nilai");
        List<String> targets = List.of("74,25", "11,50", "86,00", "81,20 (A)");
        return IntStream.range(0, count)
                .mapToObj(i -> new Line(i + 1, objectives.get(i / 4 % 3), indicators.get(i % 4) + (i < 12 ? "" : " wilayah " + i),
                        units.get(i % 4), targets.get(i % 4)))
                .toList();
    }
}
