package id.teken.planning.documents;

/**
 * One row of a document.
 *
 * @param number    its place in the document, from 1
 * @param above     number of the row above in the tree, always smaller, or null at the top
 * @param code      unique in the document
 * @param indicator what is promised; null unless it is an indicator
 * @param money     null unless the document is a budget
 */
public record PlanItem(int number, Integer above, PlanLevel level, String code, String name, IndicatorPlan indicator,
        BudgetLine money) {
}
