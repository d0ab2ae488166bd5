package id.teken.portal.web.verification;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;

/** The file of a request, from a form's part or as the body itself. */
final class Upload {

    static final int MOST_BYTES = 20 * 1024 * 1024;

    private Upload() {
    }

    /** @return the bytes; empty where nothing was sent; one byte more than allowed where it was too much */
    static byte[] of(HttpServletRequest request) throws IOException {
        String type = request.getContentType() == null ? "" : request.getContentType();
        if (!type.startsWith("multipart/")) {
            return limited(request.getInputStream());
        }
        if (request.getContentLengthLong() > MOST_BYTES + 1024 * 1024) {
            return new byte[MOST_BYTES + 1];
        }
        try {
            Part part = request.getPart("file");
            if (part == null) {
                return new byte[0];
            }
            try (InputStream content = part.getInputStream()) {
                return limited(content);
            } finally {
                part.delete();
            }
        } catch (IllegalStateException e) {
            return new byte[MOST_BYTES + 1];
        } catch (ServletException e) {
            return new byte[0];
        }
    }

    private static byte[] limited(InputStream content) throws IOException {
        return content.readNBytes(MOST_BYTES + 1);
    }
}
