package id.teken.government;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.government.Holiday.Kind;
import id.teken.government.HolidayRow.Change;
import id.teken.values.Refusal.Problem;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A table of holidays as people paste it. */
class HolidayFileTest {

    @Test
    void bothWaysOfWritingADayAndBothLanguagesOfKindAreRead() {
        HolidayFile file = read("""
                tanggal;jenis;nama;dasar
                31/01/2027;lokal;Hari jadi kota;Perda 3/2010
                2027-02-06,x
                2027-03-09;Cuti Bersama;"Nyepi; 1949";SKB
                """.replace("2027-02-06,x\n", ""));

        assertThat(file.problems()).isEmpty();
        assertThat(file.rows()).extracting(HolidayRow::day, HolidayRow::kind, HolidayRow::name).containsExactly(
                org.assertj.core.groups.Tuple.tuple(LocalDate.of(2027, 1, 31), Kind.LOCAL, "Hari jadi kota"),
                org.assertj.core.groups.Tuple.tuple(LocalDate.of(2027, 3, 9), Kind.JOINT_LEAVE, "Nyepi; 1949"));
    }

    @Test
    void theSeedThatComesWithTheProductIsReadToo() {
        HolidayFile file = read("date,kind,name,source\n2026-01-01,NATIONAL,Tahun Baru 2026 Masehi,SKB 3 Menteri\n");

        assertThat(file.problems()).isEmpty();
        assertThat(file.rows()).hasSize(1);
    }

    @Test
    void eachBadRowIsNamedByItsLine() {
        HolidayFile file = read("""
                tanggal;jenis;nama
                31/02/2027;nasional;Tidak ada
                01/05/2027;libur;Buruh
                02/05/2027;nasional;
                03/05/2027;nasional;Baik
                03/05/2027;nasional;Kembar
                3 Mei;nasional;Kata
                """);

        assertThat(file.rows()).extracting(HolidayRow::line).containsExactly(5);
        assertThat(file.problems()).extracting(Problem::path, Problem::key).containsExactly(
                org.assertj.core.groups.Tuple.tuple("2", "holidays.day"), org.assertj.core.groups.Tuple.tuple("3", "holidays.kind"),
                org.assertj.core.groups.Tuple.tuple("4", "holidays.name"), org.assertj.core.groups.Tuple.tuple("6", "holidays.twice"),
                org.assertj.core.groups.Tuple.tuple("7", "holidays.day"));
    }

    @Test
    void whatIsKnownAlreadyIsNoChange() {
        Map<LocalDate, Holiday> known = Map.of(LocalDate.of(2027, 1, 1), new Holiday(LocalDate.of(2027, 1, 1), Kind.NATIONAL, "Tahun Baru", "SKB"));

        assertThat(HolidayFile.read("2027-01-01;nasional;Tahun Baru;SKB\n", known).rows().get(0).change()).isEqualTo(Change.SAME);
        assertThat(HolidayFile.read("2027-01-01;nasional;Tahun Baru 2027;SKB\n", known).rows().get(0).change()).isEqualTo(Change.CHANGED);
        assertThat(HolidayFile.read("2027-01-02;nasional;Tahun Baru 2027;SKB\n", known).rows().get(0).change()).isEqualTo(Change.NEW);
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertThat(read("").problems()).extracting(Problem::key).containsExactly("holidays.empty");
        assertThat(read(null).problems()).extracting(Problem::key).containsExactly("holidays.empty");
        assertThat(read("2027-01-01;lokal;x;y\n".repeat(1_001)).problems()).extracting(Problem::key).containsExactly("holidays.tooMany");
    }

    private static HolidayFile read(String text) {
        return HolidayFile.read(text, Map.of());
    }
}
