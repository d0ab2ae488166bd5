package id.teken.portal.web.verification;

import id.teken.signing.verification.CopyCheck;
import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.apache.tomcat.util.http.fileupload.UploadContext;

/**
 * The file of a request, from a form's part or as the body itself, while it arrives: the container reads and keeps nothing of it
 * in advance.
 */
final class Upload {

    private static final long AROUND = 1024 * 1024;

    private Upload() {
    }

    /** @return the bytes; empty where nothing that can be understood was sent */
    static InputStream of(HttpServletRequest request) throws IOException {
        String type = request.getContentType() == null ? "" : request.getContentType();
        InputStream body = new PacedInput(request.getInputStream(), CopyCheck.MOST_BYTES + AROUND, System::nanoTime);
        if (!type.startsWith("multipart/")) {
            return body;
        }
        try {
            for (FileItemIterator parts = new FileUpload().getItemIterator(context(request, type, body)); parts.hasNext();) {
                FileItemStream part = parts.next();
                if (part.getFieldName().equals("file")) {
                    return new PartInput(part.openStream());
                }
            }
        } catch (IOException e) {
            // no form after all
        }
        return InputStream.nullInputStream();
    }

    /** A part that ends where the form breaks off; what follows it is the container's. */
    private static final class PartInput extends FilterInputStream {

        PartInput(InputStream part) {
            super(part);
        }

        @Override
        public int read() throws IOException {
            try {
                return in.read();
            } catch (MultipartStream.MalformedStreamException e) {
                return -1;
            }
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return in.read(bytes, from, length);
            } catch (MultipartStream.MalformedStreamException e) {
                return -1;
            }
        }

        @Override
        public void close() {
            // closing would read all that is left
        }
    }

    private static UploadContext context(HttpServletRequest request, String type, InputStream body) {
        return new UploadContext() {
            @Override
            public long contentLength() {
                return request.getContentLengthLong();
            }

            @Override
            public String getCharacterEncoding() {
                return "UTF-8";
            }

            @Override
            public String getContentType() {
                return type;
            }

            @Override
            public InputStream getInputStream() {
                return body;
            }
        };
    }
}
