package id.teken.tenancy;

import jakarta.persistence.EntityManagerFactory;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the database at the beginning of every transaction which government it works for; the row-level security
 * policies compare with it. The engine and JPA share this manager, so both stand behind the same wall. Without a
 * government nothing is set and the policies let no row through.
 */
class TenantTransactionManager extends JpaTransactionManager {

    TenantTransactionManager(EntityManagerFactory factory) {
        super(factory);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        String government = Tenant.current();
        if (government == null) {
            return;
        }
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(getDataSource());
        try (PreparedStatement statement = holder.getConnection()
                .prepareStatement("select set_config('teken.government', ?, true)")) {
            statement.setString(1, government);
            statement.execute();
        } catch (SQLException | RuntimeException failure) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The government could not be set", failure);
        }
    }
}
