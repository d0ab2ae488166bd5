package id.teken.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** What keeps the house livable, apart from its floors. */
@AnalyzeClasses(packages = "id.teken", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule engineStaysBehindItsPorts = noClasses()
            .that().resideOutsideOfPackages("id.teken.engine..", "id.teken.tenancy..", "id.teken.*.process..")
            .should().dependOnClassesThat().resideInAPackage("org.camunda..").allowEmptyShould(true);

    @ArchTest
    static final ArchRule engineInternalsStayInTwoPackages = noClasses()
            .that().resideOutsideOfPackages("id.teken.engine..", "id.teken.tenancy..")
            .should().dependOnClassesThat().resideInAPackage("org.camunda..impl..").allowEmptyShould(true);

    @ArchTest
    static final ArchRule controllersLeaveForeignRepositoriesAlone = classes().that().resideInAPackage("id.teken.*.web..")
            .should(useRepositoriesOfTheirOwnFeatureOnly()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses().that().resideOutsideOfPackage("id.teken.engine..")
            .should().accessTargetWhere(readsTheSystemTime()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule oldDatesOnlyWhereALibraryWantsThem = noClasses()
            .that().resideOutsideOfPackages("id.teken.engine..", "id.teken.*.process..", "id.teken.document..", "id.teken.signing..")
            .should().dependOnClassesThat().haveFullyQualifiedName("java.util.Date")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.Calendar").allowEmptyShould(true);

    @ArchTest
    static final ArchRule fieldsAreNotInjected = noFields()
            .should().beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould().beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .orShould().beAnnotatedWith("jakarta.inject.Inject")
            .orShould().beAnnotatedWith("jakarta.annotation.Resource").allowEmptyShould(true);

    @ArchTest
    static final ArchRule figuresAreDecimal = classes()
            .that(DescribedPredicate.not(resideInAnyPackage("id.teken.document..", "id.teken.signing.."))
                    .and(DescribedPredicate.not(drawing())))
            .should(holdNoBinaryFractions()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingIsPrinted = noClasses().that().haveSimpleNameNotEndingWith("Banner")
            .should(ACCESS_STANDARD_STREAMS).allowEmptyShould(true);

    private static ArchCondition<JavaClass> useRepositoriesOfTheirOwnFeatureOnly() {
        DescribedPredicate<JavaClass> repository = resideInAPackage("id.teken..").and(DescribedPredicate.describe("repository",
                type -> type.getSimpleName().endsWith("Repository")
                        || type.isAssignableTo("org.springframework.data.repository.Repository")));
        return new ArchCondition<>("use repositories of their own feature only") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> repository.test(dependency.getTargetClass().getBaseComponentType()))
                        .filter(dependency -> !FloorsTest.feature(dependency.getTargetClass().getBaseComponentType())
                                .equals(FloorsTest.feature(item)))
                        .forEach(dependency -> events.add(SimpleConditionEvent.violated(item, dependency.getDescription())));
            }
        };
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheSystemTime() {
        return DescribedPredicate.describe("reads the system time without a Clock", access -> {
            if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
                return false;
            }
            String call = target.getOwner().getName() + "." + target.getName();
            boolean withoutClock = target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
            if (call.startsWith("java.time.Clock.system")) {
                return !access.getOrigin().isAnnotatedWith("org.springframework.context.annotation.Bean");
            }
            return call.matches("java\\.time\\..*\\.now") && withoutClock
                    || call.equals("java.lang.System.currentTimeMillis")
                    || call.equals("java.util.Calendar.getInstance")
                    || call.equals("java.util.Date.<init>") && target.getRawParameterTypes().isEmpty();
        });
    }

    /** Lengths on paper or screen are no figures that anybody is judged or paid by. */
    private static DescribedPredicate<JavaClass> drawing() {
        return DescribedPredicate.describe("drawing",
                type -> type.getName().matches("id\\.teken\\.(engine\\.(Process)?Picture.*|\\w+\\.\\w+Pdf(\\$.*)?)"));
    }

    private static ArchCondition<JavaClass> holdNoBinaryFractions() {
        Set<String> binary = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
        return new ArchCondition<>("hold no double or float") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (JavaField field : item.getFields()) {
                    if (binary.contains(field.getRawType().getBaseComponentType().getName())) {
                        events.add(SimpleConditionEvent.violated(item, "a binary fraction: " + field.getFullName()));
                    }
                }
                for (JavaCodeUnit unit : item.getCodeUnits()) {
                    if (unit.getRawParameterTypes().stream().anyMatch(type -> binary.contains(type.getBaseComponentType().getName()))
                            || binary.contains(unit.getRawReturnType().getBaseComponentType().getName())) {
                        events.add(SimpleConditionEvent.violated(item, "a binary fraction: " + unit.getFullName()));
                    }
                }
            }
        };
    }
}
