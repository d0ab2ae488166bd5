package id.teken.access;

import id.teken.values.PlainText;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an administrator says of an account.
 *
 * @param login      fixed once the account is open
 * @param officialId the official who uses it, or null
 * @param unitId     the unit the person works for, or null
 */
public record AccountData(String login, String name, String mail, UUID officialId, UUID unitId, Set<Role> roles) {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9.@-]{2,59}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;:\"]{1,64}@[^\\s@<>,;:\"]{1,180}");
    private static final Set<String> RESERVED = Set.of("system", "teken", "camunda-admin");
    private static final int LONGEST_NAME = 200;

    static boolean isLogin(String login) {
        return LOGIN.matcher(login).matches() && !RESERVED.contains(login);
    }

    /** As it is stored. @throws Refusal with every problem there is */
    AccountData checked() {
        var clean = new AccountData(PlainText.clean(login).toLowerCase(Locale.ROOT), PlainText.clean(name), PlainText.clean(mail),
                officialId, unitId, roles == null ? Set.of()
                        : roles.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet()));
        List<Problem> problems = clean.problems();
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return clean;
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (!isLogin(login)) {
            problems.add(new Problem("login", "account.login.bad"));
        }
        if (name.isEmpty()) {
            problems.add(new Problem("name", "refusal.name.missing"));
        } else if (name.length() > LONGEST_NAME) {
            problems.add(new Problem("name", "refusal.long", LONGEST_NAME));
        }
        if (!MAIL.matcher(mail).matches()) {
            problems.add(new Problem("mail", "account.mail.bad"));
        }
        if (roles.isEmpty()) {
            problems.add(new Problem("roles", "account.roles.missing"));
        } else if (roles.contains(Role.OPERATOR)) {
            problems.add(new Problem("roles", "account.roles.operator"));
        }
        if (unitId == null && (roles.contains(Role.UNIT_HEAD) || roles.contains(Role.UNIT_STAFF))) {
            problems.add(new Problem("unitId", "account.unit.missing"));
        }
        return problems;
    }
}
