package id.teken.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Visitor;
import id.teken.fixture.Visitors;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Pages find their files under names that change with them, and no other link is looked up among the files. */
@TekenTest
class StaticFilesTest {

    private static final Pattern FILE = Pattern.compile("href=\"(/(?:assets|webjars)/[^\"]+)\"");

    @Autowired
    private Cities cities;
    @Autowired
    private Visitors visitors;
    @Autowired
    private ResourceUrlProvider files;

    @Test
    void everyFileOfAPageIsThereAndKnownByItsContent() {
        City city = cities.build();
        Visitor head = visitors.of(city, "kepala");
        List<String> named = FILE.matcher(head.get("/perjanjian").body()).results().map((MatchResult found) -> found.group(1)).toList();
        assertThat(named).anyMatch(file -> file.matches("/assets/teken-[0-9a-f]{32}\\.css"));
        assertThat(named).allSatisfy(file -> assertThat(head.get(file).status()).as(file).isEqualTo(200));
    }

    @Test
    void linksOfPagesMatchNoPatternOfFiles() {
        assertThat(files.getHandlerMap().keySet()).noneMatch(pattern -> pattern.equals("/**"));
        assertThat(visitors.of(cities.build(), "kepala").get("/tidak-ada").status()).isEqualTo(404);
    }
}
