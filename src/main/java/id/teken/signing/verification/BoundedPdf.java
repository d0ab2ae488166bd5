package id.teken.signing.verification;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The reader of PDF for files that come from anybody. Each stream is unpacked once into nothing in the moment it is met, before
 * anybody may keep what comes out: tables of objects and objects in streams while the file is being opened, everything else
 * when it is asked for. Also hears when its thread is interrupted.
 */
final class BoundedPdf extends PDFParser {

    private static final int MOST_OBJECTS = 60_000;
    private static final long MOST_OF_OBJECTS = 16L * 1024 * 1024;
    private static final COSName WIDTHS = COSName.W;
    private static final COSName FIRST = COSName.FIRST;

    /** The file can be read with a password at most. */
    static final class Encrypted extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final Unpacking unpacking = new Unpacking();
    private long ofObjects;

    private BoundedPdf(RandomAccessRead file) throws IOException {
        super(file);
    }

    /** The document in the first bytes of a file. */
    static PDDocument open(byte[] file, int length) throws IOException {
        return new BoundedPdf(new RandomAccessReadBuffer(ByteBuffer.wrap(file, 0, length).slice())).parse();
    }

    /** Meets every object that the file has, so that whoever opens it afterwards with another reader is safe as well. */
    static void readThrough(PDDocument document) {
        COSDocument objects = document.getDocument();
        List<COSObjectKey> keys = List.copyOf(objects.getXrefTable().keySet());
        if (keys.size() > MOST_OBJECTS) {
            throw new TooComplex("Too many objects");
        }
        for (COSObjectKey key : keys) {
            objects.getObjectFromPool(key).getObject();
        }
    }

    /** What is encrypted cannot be unpacked before it is read, and nothing of ours ever is. */
    @Override
    protected void prepareDecryption() throws IOException {
        if (document.isEncrypted()) {
            throw new Encrypted();
        }
    }

    @Override
    protected synchronized COSBase parseObjectDynamically(COSObjectKey key, boolean required) throws IOException {
        TooComplex.ifInterrupted();
        return super.parseObjectDynamically(key, required);
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        COSStream stream = super.parseCOSStream(dictionary);
        long place = source.getPosition();
        try {
            bound(stream);
        } finally {
            source.seek(place);
        }
        return stream;
    }

    private void bound(COSStream stream) {
        long unpacked = unpacking.measure(stream);
        if (stream.containsKey(WIDTHS) && unpacked / width(stream.getDictionaryObject(WIDTHS)) > MOST_OBJECTS) {
            throw new TooComplex("A table of too many objects");
        }
        if (stream.containsKey(FIRST)) {
            ofObjects += unpacked;
            if (ofObjects > MOST_OF_OBJECTS || stream.getInt(COSName.N) > MOST_OBJECTS) {
                throw new TooComplex("Too much in object streams");
            }
        }
    }

    /** Bytes of one entry; entries of no bytes would never end. */
    private static long width(COSBase widths) {
        long sum = 0;
        for (int i = 0; widths instanceof COSArray array && i < array.size(); i++) {
            sum += array.getObject(i) instanceof COSNumber number ? Math.max(0, number.longValue()) : 0;
        }
        if (sum == 0) {
            throw new TooComplex("A table of entries without length");
        }
        return sum;
    }
}
