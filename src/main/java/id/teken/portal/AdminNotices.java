package id.teken.portal;

import id.teken.government.Holidays;
import id.teken.notification.Outbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an ADMIN has to see to in the current government: on the home page, and in the letter of the morning. */
@Component
public class AdminNotices {

    private static final Duration RECENT = Duration.ofDays(7);

    private final Holidays holidays;
    private final Outbox outbox;
    private final MessageSource messages;

    AdminNotices(Holidays holidays, Outbox outbox, MessageSource messages) {
        this.holidays = holidays;
        this.outbox = outbox;
        this.messages = messages;
    }

    /** One sentence each; empty if all is well. */
    public List<String> current(Locale locale) {
        List<String> notices = new ArrayList<>();
        holidays.missing().forEach(year -> notices.add(messages.getMessage("notice.holidays", new Object[] {String.valueOf(year)}, locale)));
        long givenUp = outbox.givenUp(RECENT);
        if (givenUp > 0) {
            notices.add(messages.getMessage("notice.mails", new Object[] {givenUp}, locale));
        }
        return notices;
    }
}
