package id.teken.agreement;

import java.util.List;

/** The product's own wording of an agreement, used where a government has not set another. */
public final class AgreementWording {

    /** What readers must know about signatures made with certificates of the installation itself (PP 71/2019). */
    public static final String UNCERTIFIED_SIGNATURE =
            "Tanda tangan elektronik pada dokumen ini memakai sertifikat yang diterbitkan oleh instalasi aplikasi ini sendiri "
            + "dan karena itu merupakan tanda tangan elektronik tidak tersertifikasi.";

    private static final List<String> LEGAL_BASIS = List.of(
            "Peraturan Pemerintah Nomor 8 Tahun 2006",
            "Peraturan Presiden Nomor 29 Tahun 2014",
            "Peraturan Menteri PANRB Nomor 53 Tahun 2014");

    private AgreementWording() {
    }

    public static List<String> legalBasis() {
        return LEGAL_BASIS;
    }

    /** @param twoParties false for the agreement of a head of government, who has no superior to sign with */
    public static String opening(int year, boolean twoParties) {
        return "Agar pemerintahan terselenggara secara efektif, transparan, dan akuntabel serta mengutamakan hasil yang dirasakan "
                + "masyarakat, " + (twoParties
                        ? "para pihak berikut membuat perjanjian kinerja untuk Tahun " + year + "."
                        : "pejabat berikut menyatakan perjanjian kinerja untuk Tahun " + year + ".");
    }

    public static List<String> statement(int year, boolean twoParties) {
        return twoParties ? betweenTwo(year) : alone(year);
    }

    private static List<String> betweenTwo(int year) {
        return List.of(
                "Pihak Pertama menyanggupi tercapainya seluruh target Tahun " + year + " yang tercantum dalam Lampiran, sebagai bagian "
                + "dari pencapaian target jangka menengah dalam dokumen perencanaan. Berhasil atau gagalnya pencapaian tersebut "
                + "menjadi tanggung jawab Pihak Pertama.",
                "Pihak Kedua mengawasi pelaksanaan perjanjian ini, mengevaluasi capaiannya secara berkala, dan mengambil tindakan atas "
                + "hasil evaluasi itu, baik berupa penghargaan maupun sanksi, menurut ketentuan yang berlaku.",
                "Perjanjian ini dibuat dengan kesadaran penuh untuk dilaksanakan dengan sebaik-baiknya.");
    }

    private static List<String> alone(int year) {
        return List.of(
                "Pejabat tersebut menyanggupi tercapainya seluruh target Tahun " + year + " yang tercantum dalam Lampiran, sebagai bagian "
                + "dari pencapaian target jangka menengah dalam dokumen perencanaan, dan bertanggung jawab atas berhasil atau "
                + "gagalnya pencapaian tersebut.",
                "Capaian atas perjanjian ini dievaluasi secara berkala, dan hasil evaluasinya menjadi dasar pemberian penghargaan "
                + "maupun sanksi menurut ketentuan yang berlaku.",
                "Perjanjian ini dibuat dengan kesadaran penuh untuk dilaksanakan dengan sebaik-baiknya.");
    }
}
