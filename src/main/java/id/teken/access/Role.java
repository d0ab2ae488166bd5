package id.teken.access;

/** What an account may do; the words of the glossary. */
public enum Role {
    UNIT_HEAD, UNIT_STAFF, LEADER, DEPUTY, ASSISTANT, SECRETARY, PLANNING, ORGANIZATION, TREASURY, PERSONNEL, INSPECTOR,
    ADMIN, OPERATOR
}
