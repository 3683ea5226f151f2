package org.lifecourse.core.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.RuleViolation;
import org.lifecourse.core.access.AccessDenied;

class ProblemTest {

    @Test
    void aBrokenRuleKeepsItsColumnAndArguments() {
        assertThat(Problem.of(RuleViolation.at("title", "plan.needsTitle", "a", 2))).isEqualTo(new Problem("plan.needsTitle", "title", List.of("a", "2")));
    }

    @Test
    void aRefusalThatPassedThroughAServiceIsStillTheSameProblem() {
        var violation = RuleViolation.at("title", "plan.needsTitle", "a");

        assertThat(Problem.of(RowRefused.because(RowRefused.because(violation)))).isEqualTo(Problem.of(violation));
        assertThat(Problem.of(RowRefused.because(new AccessDenied("x")))).isEqualTo(new Problem("import.notPermitted", "", List.of()));
    }

    @Test
    void whatTheDatabaseRefusesIsToldApart() {
        assertThat(of("22001").key()).isEqualTo("import.textTooLong");
        assertThat(of("23505").key()).isEqualTo("import.clashes");
        assertThat(of("23503").key()).isEqualTo("import.refersToNothing");
        assertThat(of("23514").key()).isEqualTo("import.valueNotAllowed");
    }

    @Test
    void aLostConnectionIsNotTheFaultOfARow() {
        assertThat(Problem.isOfTheRow(new IllegalStateException(new SQLException("gone", "08006")))).isFalse();
        assertThat(Problem.isOfTheRow(new IllegalStateException(new SQLException("twice", "23505")))).isTrue();
    }

    @Test
    void aFaultOfTheProgramIsCalledOne() {
        assertThat(Problem.of(new IllegalStateException("oh")).isFault()).isTrue();
        assertThat(of("23505").isFault()).isFalse();
    }

    @Test
    void aProblemIsTheSameAfterItWasKept() {
        var problem = new Problem("import.notAWord", "", List.of("a, \"b\"", "", "line\nbreak"));

        assertThat(Problem.read(problem.asText())).isEqualTo(problem);
    }

    private static Problem of(String state) {
        return Problem.of(new IllegalStateException("flush", new SQLException("no", state)));
    }
}
