package id.teken.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The house has floors: a package uses only floors below its own. What it must tell an upper one, it says by an event. */
@AnalyzeClasses(packages = "id.teken", importOptions = ImportOption.DoNotIncludeTests.class)
class FloorsTest {

    private static final List<List<String>> FLOORS = List.of(
            List.of("values", "tenancy"),
            List.of("document", "engine"),
            List.of("government", "audit"),
            List.of("access", "notification", "signing", "planning"),
            List.of("agreement", "overdue"),
            List.of("evaluation"),
            List.of("allowance", "sakip"),
            List.of("report"),
            List.of("portal"));

    @ArchTest
    static final ArchRule arrowsPointDownward = classes().that().resideInAPackage("id.teken.*..")
            .should(useOnlyFloorsBelow()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule noPackageGoesInCircles = slices().matching("id.teken.(**)").should().beFreeOfCycles()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobodyUsesControllersOrDelegates = classes().that().resideInAPackage("id.teken..")
            .should(keepOutOf("web")).andShould(keepOutOf("process")).allowEmptyShould(true);

    private static ArchCondition<JavaClass> useOnlyFloorsBelow() {
        Map<String, Integer> floors = new HashMap<>();
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            for (String feature : FLOORS.get(floor)) {
                floors.put(feature, floor + 1);
            }
        }
        return new ArchCondition<>("use only floors below their own") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                String own = feature(item);
                if (!floors.containsKey(own)) {
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " is in a package without a floor"));
                    return;
                }
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    boolean outside = !target.getPackageName().startsWith("id.teken") || feature(target).equals(own);
                    if (!outside && floors.getOrDefault(feature(target), Integer.MAX_VALUE) >= floors.get(own)) {
                        events.add(SimpleConditionEvent.violated(item, "not downward: " + dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> keepOutOf(String part) {
        return new ArchCondition<>("not use a '" + part + "' package from outside") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isPart(dependency.getTargetClass().getBaseComponentType(), part))
                        .filter(dependency -> !isPart(item, part))
                        .forEach(dependency -> events.add(SimpleConditionEvent.violated(item, dependency.getDescription())));
            }
        };
    }

    private static boolean isPart(JavaClass type, String part) {
        return type.getPackageName().matches("id\\.teken\\.\\w+\\." + part + "(\\..*)?");
    }

    /** The first package below {@code id.teken}; empty for the start class. */
    static String feature(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }
}
