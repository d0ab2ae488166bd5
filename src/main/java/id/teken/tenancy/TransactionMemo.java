package id.teken.tenancy;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one use case asks for again and again, read once: it is kept until the transaction ends. A use case that changes it says so by
 * {@link #forget()}.
 */
public final class TransactionMemo<K, V> {

    /** What is known of the key in this transaction; outside a transaction it is read each time. */
    public V get(K key, Function<K, V> reading) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return reading.apply(key);
        }
        Map<K, V> known = known();
        if (!known.containsKey(key)) {
            known.put(key, reading.apply(key));
        }
        return known.get(key);
    }

    /** It was changed in this transaction: what is asked for next is read anew. */
    public void forget() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            known().clear();
        }
    }

    @SuppressWarnings("unchecked")
    private Map<K, V> known() {
        Map<K, V> known = (Map<K, V>) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(new Ending(known));
        }
        return known;
    }

    /** A transaction within another one knows nothing of the outer one's memory. */
    private final class Ending implements TransactionSynchronization {

        private final Map<K, V> known;

        private Ending(Map<K, V> known) {
            this.known = known;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(TransactionMemo.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionMemo.this, known);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionMemo.this);
        }
    }
}
