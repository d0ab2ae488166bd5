package id.teken.portal.setup;

import id.teken.document.TableFile;
import id.teken.planning.documents.PlanTables;
import java.util.ArrayList;
import java.util.List;

/** Three spreadsheets of a city that does not exist, as its people would fill the templates in. */
public record InventedCity(String suffix, int units, int year) {

    /** Units, heads, staff, and those of the town hall. */
    public byte[] roster() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row("KDH", "Kepala Daerah", "KEPALA_DAERAH", "", "Wali Kota", "Kepala Daerah", "Dr. Arum Wijayanti", "", "", "20/02/2025", "",
                "walikota." + suffix, "walikota@" + suffix + ".example", ""));
        rows.add(row("KDH", "", "", "", "", "", "Perencana Daerah", "", "", "", "", "bappeda." + suffix, "bappeda@" + suffix + ".example", "Bappeda"));
        for (int unit = 1; unit <= units; unit++) {
            boolean secretariat = unit == 1;
            String login = (secretariat ? "sekda" : "kepala" + unit) + "." + suffix;
            rows.add(row(code(unit), name(unit), secretariat ? "SEKRETARIAT" : "DINAS", "", secretariat ? "Sekretaris Daerah" : "Kepala " + name(unit),
                    secretariat ? "Sekda" : "Kepala OPD", "Pejabat Nomor " + unit, "1970010119950310" + String.format("%02d", unit % 100),
                    "Pembina Utama Muda (IV/c)", unit % 2 == 0 ? "1 Maret 2025" : 45717, "Definitif", login, login + "@contoh.example", ""));
        }
        return TableFile.xlsx("Organisasi", RosterTable.HEAD, rows);
    }

    /** One RPJMD with an IKU for each unit, and a Renstra of two more indicators. */
    public byte[] plans() {
        List<String> head = PlanTables.strategyHead(year, year + 4);
        List<List<Object>> rows = new ArrayList<>();
        rows.add(plan(head, "RPJMD", "Dasar Hukum", "", "", "Peraturan Daerah Nomor 4 Tahun " + (year - 1), ""));
        rows.add(plan(head, "RPJMD", "Visi", "V", "", "Kota yang melayani", ""));
        rows.add(plan(head, "RPJMD", "Misi", "M1", "", "Layanan dasar yang merata", ""));
        for (int unit = 1; unit <= units; unit++) {
            rows.add(plan(head, "RPJMD", "Sasaran", "S" + unit, "", "Meningkatnya mutu layanan " + unit, ""));
            rows.add(plan(head, "RPJMD", "Indikator", "I" + unit, code(unit), "Indeks mutu layanan " + unit, "indeks"));
            rows.add(plan(head, "Renstra", "Dasar Hukum", "", code(unit), "Peraturan Kepala OPD Nomor 1 Tahun " + (year - 1), ""));
            rows.add(plan(head, "Renstra", "Tujuan", "T1", code(unit), "Layanan yang baik", ""));
            rows.add(plan(head, "Renstra", "Indikator", "T1.1", code(unit), "Kepuasan pengguna " + unit, "persen"));
            rows.add(plan(head, "Renstra", "Indikator", "T1.2", code(unit), "Layanan tepat waktu " + unit, "persen"));
        }
        return TableFile.xlsx("Rencana", head, rows);
    }

    /** Two sub-activities for each unit, with a cash plan. */
    public byte[] budget() {
        List<List<Object>> rows = new ArrayList<>();
        for (int unit = 1; unit <= units; unit++) {
            for (int sub = 1; sub <= 2; sub++) {
                List<Object> row = row(code(unit), "1." + unit, "Program Layanan " + unit, "1." + unit + ".2", "Kegiatan Layanan", "1." + unit + ".2.0" + sub,
                        "Sub Kegiatan " + sub, "APBD", 1_200_000_000L);
                for (int month = 1; month <= 12; month++) {
                    row.add(100_000_000L);
                }
                rows.add(row);
            }
        }
        return TableFile.xlsx("DPA", PlanTables.budgetHead(), rows);
    }

    private List<Object> plan(List<String> head, String document, String level, String code, String unit, String name, String measure) {
        List<Object> row = new ArrayList<>();
        for (String heading : head) {
            row.add(switch (heading) {
                case "Dokumen" -> document;
                case "Jenis" -> level;
                case "Kode" -> code;
                case "Kode OPD" -> unit;
                case "Uraian" -> name;
                case "Satuan" -> measure;
                case "IKU" -> measure.equals("indeks") ? "Ya" : "";
                default -> heading.startsWith("Target ") && !measure.isEmpty() ? (Object) 80 : "";
            });
        }
        return row;
    }

    private static String code(int unit) {
        return unit == 1 ? "SETDA" : "OPD-" + unit;
    }

    private static String name(int unit) {
        return unit == 1 ? "Sekretariat Daerah" : "Dinas Nomor " + unit;
    }

    private static List<Object> row(Object... cells) {
        return new ArrayList<>(List.of(cells));
    }
}
