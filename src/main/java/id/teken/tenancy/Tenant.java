package id.teken.tenancy;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The government on whose behalf the current thread works. It is set before a transaction opens (by {@link TenantFilter}
 * for requests, by the job executor for jobs), and told to the database when the transaction begins.
 */
public final class Tenant {

    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private Tenant() {
    }

    /** Code of the current government, or null where nobody set one: then no row of a government can be seen. */
    public static String current() {
        return CURRENT.get();
    }

    /** As {@link #current()}, for callers that cannot work without one. */
    public static String required() {
        String government = CURRENT.get();
        if (government == null) {
            throw new IllegalStateException("No government is set for this piece of work");
        }
        return government;
    }

    /**
     * Does the work on behalf of a government and restores the former one.
     *
     * @throws IllegalStateException if a transaction of another government is open: its rows would mix
     */
    public static <T> T runAs(String government, Supplier<T> work) {
        String former = CURRENT.get();
        if (java.util.Objects.equals(former, government)) {
            return work.get();
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The government cannot change from " + former + " to " + government
                    + " inside a transaction");
        }
        set(government);
        try {
            return work.get();
        } finally {
            set(former);
        }
    }

    /** As {@link #runAs(String, Supplier)} for work without a result. */
    public static void runAs(String government, Runnable work) {
        runAs(government, () -> {
            work.run();
            return null;
        });
    }

    static void set(String government) {
        if (government == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(government);
        }
    }
}
