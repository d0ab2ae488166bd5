package id.teken.portal.web.plans;

import id.teken.document.TableFile;
import id.teken.portal.plans.PlanDesk.Sheet;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A table as a file to keep: xlsx or, for programs and old spreadsheets, CSV. */
final class TableDownload {

    private TableDownload() {
    }

    /** @param name of the file without its ending */
    static ResponseEntity<byte[]> of(Sheet sheet, String name, boolean xlsx) {
        byte[] file = xlsx ? TableFile.xlsx("Teken", sheet.head(), sheet.rows())
                : TableFile.csv(sheet.head(), sheet.rows()).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + (xlsx ? ".xlsx" : ".csv") + "\"")
                .header(HttpHeaders.CONTENT_TYPE, xlsx ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                        : "text/csv;charset=UTF-8").body(file);
    }
}
