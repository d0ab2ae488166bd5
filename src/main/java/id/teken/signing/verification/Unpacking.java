package id.teken.signing.verification;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/** How much the streams of one file unpack to, by PDFBox's own filters, each and all together bounded; nothing is kept. */
final class Unpacking {

    private static final long MOST = 96L * 1024 * 1024;
    private static final long MOST_BUT_PICTURES = 32L * 1024 * 1024;
    private static final long LONGEST_ROW = 100_000;
    private static final long MOST_POINTS = 400_000_000;
    private static final Set<COSName> PACKING = Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION, COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION, COSName.RUN_LENGTH_DECODE, COSName.RUN_LENGTH_DECODE_ABBREVIATION);
    private static final Set<COSName> OF_PICTURES = Set.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION, COSName.JPX_DECODE,
            COSName.JBIG2_DECODE, COSName.CCITTFAX_DECODE, COSName.CCITTFAX_DECODE_ABBREVIATION);

    private long unpacked;

    /** Whether it is packed as only pictures are, which nobody unpacks here. */
    static boolean isPicture(COSStream stream) {
        return names(stream.getFilters()).stream().anyMatch(OF_PICTURES::contains);
    }

    /**
     * @return bytes that come out at the end
     * @throws TooComplex if it is more than a document needs
     */
    long measure(COSStream stream) {
        List<COSName> filters = names(stream.getFilters());
        if (filters.stream().filter(PACKING::contains).count() > 1) {
            throw new TooComplex("Packed twice");
        }
        boolean picture = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
        if (filters.stream().anyMatch(OF_PICTURES::contains) && !picture) {
            throw new TooComplex("Packed as a picture and none");
        }
        requireModest(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
        try (InputStream packed = stream.createRawInputStream()) {
            return through(stream, filters, packed, picture ? MOST : MOST_BUT_PICTURES);
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            // whoever asks for this stream meets the same failure
            return 0;
        }
    }

    private long through(COSStream stream, List<COSName> filters, InputStream packed, long most) throws IOException {
        InputStream in = packed;
        long came = 0;
        for (int i = 0; i < filters.size() && !OF_PICTURES.contains(filters.get(i)); i++) {
            boolean last = i == filters.size() - 1;
            Sink sink = new Sink(last ? OutputStream.nullOutputStream() : new ByteArrayOutputStream(), most);
            FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, sink, stream, i);
            came = sink.came;
            in = sink.kept instanceof ByteArrayOutputStream bytes ? new ByteArrayInputStream(bytes.toByteArray()) : in;
        }
        return filters.isEmpty() ? Math.max(0, stream.getLength()) : came;
    }

    /** Buffers of readers are as long as a row that the file names. */
    private static void requireModest(COSBase parameters) {
        if (parameters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                requireModest(array.getObject(i));
            }
        } else if (parameters instanceof COSDictionary one) {
            long columns = one.getLong(COSName.COLUMNS, 1);
            if (columns > LONGEST_ROW || columns * Math.max(1, one.getLong(COSName.ROWS, 1)) > MOST_POINTS) {
                throw new TooComplex("Rows too long");
            }
        }
    }

    private static List<COSName> names(COSBase filters) {
        List<COSName> names = new ArrayList<>();
        if (filters instanceof COSName name) {
            names.add(name);
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** Counts what comes, and ends it. */
    private final class Sink extends OutputStream {

        private final OutputStream kept;
        private final long most;
        private long came;

        Sink(OutputStream kept, long most) {
            this.kept = kept;
            this.most = most;
        }

        @Override
        public void write(int value) throws IOException {
            count(1);
            kept.write(value);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            TooComplex.ifInterrupted();
            count(length);
            kept.write(bytes, from, length);
        }

        private void count(int length) {
            came += length;
            unpacked += length;
            if (came > most || unpacked > MOST) {
                throw new TooComplex("Unpacks to too much");
            }
        }
    }
}
