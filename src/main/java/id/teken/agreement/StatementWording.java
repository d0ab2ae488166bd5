package id.teken.agreement;

import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** How a government words the statement (Pernyataan) of its agreements. */
@Entity
@Table(name = "statement_wording")
public class StatementWording extends Owned {

    private String opening;
    private String statement;
    @Column(name = "opening_alone")
    private String openingAlone;
    @Column(name = "statement_alone")
    private String statementAlone;
    @Column(name = "changed_by_name")
    private String changedByName;
    @Column(name = "changed_at")
    private Instant changedAt;

    protected StatementWording() {
    }

    StatementWording(StatementTexts texts, Actor by) {
        write(texts, by);
    }

    void write(StatementTexts texts, Actor by) {
        opening = texts.opening();
        statement = texts.statement();
        openingAlone = texts.openingAlone();
        statementAlone = texts.statementAlone();
        changedByName = by.name();
        changedAt = by.at();
    }

    public StatementTexts texts() {
        return new StatementTexts(opening, statement, openingAlone, statementAlone);
    }

    public String changedByName() {
        return changedByName;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
