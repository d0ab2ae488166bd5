package id.teken.agreement;

import id.teken.signing.SigningMethod;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The product's own wording of an agreement, used where a government has not set another. */
public final class AgreementWording {

    /** What readers must know about signatures made with certificates of the installation itself (PP 71/2019). */
    public static final String UNCERTIFIED_SIGNATURE =
            "Tanda tangan elektronik pada dokumen ini memakai sertifikat yang diterbitkan oleh instalasi aplikasi ini sendiri "
            + "dan karena itu merupakan tanda tangan elektronik tidak tersertifikasi.";

    private static final String CERTIFIED_SIGNATURE =
            "Dokumen ini ditandatangani secara elektronik memakai sertifikat elektronik yang diterbitkan oleh Balai Besar "
            + "Sertifikasi Elektronik (BSrE), Badan Siber dan Sandi Negara: tanda tangan elektronik tersertifikasi.";
    private static final String INK =
            "Dokumen ini dicetak dan ditandatangani di atas kertas dengan tinta. Berkas elektroniknya tidak memuat tanda tangan elektronik.";

    private static final List<String> LEGAL_BASIS = List.of(
            "Peraturan Pemerintah Nomor 8 Tahun 2006",
            "Peraturan Presiden Nomor 29 Tahun 2014",
            "Peraturan Menteri PANRB Nomor 53 Tahun 2014");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu 'pukul' HH.mm", Locale.forLanguageTag("id-ID"));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("id-ID"));

    private AgreementWording() {
    }

    /** What readers must know about the signatures of a file. */
    public static String signatureNote(SigningMethod method) {
        return switch (method) {
            case PKCS12, PKCS11 -> UNCERTIFIED_SIGNATURE;
            case BSRE -> CERTIFIED_SIGNATURE;
            case PAPER -> INK;
        };
    }

    public static List<String> legalBasis() {
        return LEGAL_BASIS;
    }

    /**
     * The sentence above the parties.
     *
     * @param year       of the agreement, or what stands for it in a template
     * @param twoParties false for the agreement of a head of government, who has no superior to sign with
     */
    public static String opening(Object year, boolean twoParties) {
        return "Agar pemerintahan terselenggara secara efektif, transparan, dan akuntabel serta mengutamakan hasil yang dirasakan "
                + "masyarakat, " + (twoParties
                        ? "para pihak berikut membuat perjanjian kinerja untuk Tahun " + year + "."
                        : "pejabat berikut menyatakan perjanjian kinerja untuk Tahun " + year + ".");
    }

    public static List<String> statement(Object year, boolean twoParties) {
        return twoParties ? betweenTwo(year) : alone(year);
    }

    /** Names the agreement that an amendment replaces, and the ground (PermenPANRB 53/2014). */
    static String supersedes(SealedDocument former, Amendment amendment, ZoneId zone) {
        String ground = switch (amendment.ground()) {
            case OFFICIAL -> "pergantian pejabat";
            case PROGRAM -> "perubahan strategi, program, atau anggaran";
            case PRIORITY -> "perubahan prioritas atau asumsi";
        };
        return "Perjanjian ini adalah perubahan ke-" + amendment.number() + " karena " + ground + ". Sejak ditandatangani, perjanjian ini "
                + "menggantikan Perjanjian Kinerja Nomor " + former.letterNumber() + " yang ditandatangani pada "
                + former.inForceSince().atZone(zone).format(DAY) + ".";
    }

    /** What the page before a superseded file says. */
    static List<String> supersededCopy(SealedDocument file, Agreement agreement, String successor, String unit, ZoneId zone) {
        return List.of("Naskah Perjanjian Kinerja " + unit + " Tahun " + agreement.year() + " pada halaman-halaman berikut pernah berlaku "
                        + "dan sudah digantikan.",
                "Digantikan sejak: " + agreement.supersededAt().atZone(zone).format(MOMENT) + " oleh Nomor " + successor + ".", archived(file));
    }

    /** What the page before a void file says. */
    static List<String> voidCopy(SealedDocument file, String unit, int year, ZoneId zone) {
        String at = file.voidAt().atZone(zone).format(MOMENT);
        return List.of("Naskah Perjanjian Kinerja " + unit + " Tahun " + year + " (revisi " + file.revision()
                        + ") pada halaman-halaman berikut batal dan tidak berlaku.",
                "Batal sejak: " + at + ".", "Alasan: " + file.voidReason() + ".",
                archived(file));
    }

    private static String archived(SealedDocument file) {
        return "Ini salinan untuk dibaca. Tanda tangan di dalamnya, bila ada, hanya berupa gambar. Berkas aslinya tetap tersimpan utuh "
                + "dalam arsip dengan sidik (SHA-256) " + file.currentHash() + ".";
    }

    private static List<String> betweenTwo(Object year) {
        return List.of(
                "Pihak Pertama menyanggupi tercapainya seluruh target Tahun " + year + " yang tercantum dalam Lampiran, sebagai bagian "
                + "dari pencapaian target jangka menengah dalam dokumen perencanaan. Berhasil atau gagalnya pencapaian tersebut "
                + "menjadi tanggung jawab Pihak Pertama.",
                "Pihak Kedua mengawasi pelaksanaan perjanjian ini, mengevaluasi capaiannya secara berkala, dan mengambil tindakan atas "
                + "hasil evaluasi itu, baik berupa penghargaan maupun sanksi, menurut ketentuan yang berlaku.",
                "Perjanjian ini dibuat dengan kesadaran penuh untuk dilaksanakan dengan sebaik-baiknya.");
    }

    private static List<String> alone(Object year) {
        return List.of(
                "Pejabat tersebut menyanggupi tercapainya seluruh target Tahun " + year + " yang tercantum dalam Lampiran, sebagai bagian "
                + "dari pencapaian target jangka menengah dalam dokumen perencanaan, dan bertanggung jawab atas berhasil atau "
                + "gagalnya pencapaian tersebut.",
                "Capaian atas perjanjian ini dievaluasi secara berkala, dan hasil evaluasinya menjadi dasar pemberian penghargaan "
                + "maupun sanksi menurut ketentuan yang berlaku.",
                "Perjanjian ini dibuat dengan kesadaran penuh untuk dilaksanakan dengan sebaik-baiknya.");
    }
}
