package org.lifecourse.send.ehcrequest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lifecourse.core.RuleViolation;

/** Whom the council asks for advice (SEND Regulations 2014, regulation 6). */
public enum AdviceBody {

    PARENTS(true), EDUCATION(true), HEALTH(true), SOCIAL_CARE(true), EDUCATIONAL_PSYCHOLOGY(true), SPEECH_AND_LANGUAGE(false),
    OCCUPATIONAL_THERAPY(false), PHYSIOTHERAPY(false), SENSORY(false), MENTAL_HEALTH(false), YOUTH_JUSTICE(false), OTHER(false);

    private final boolean always;

    AdviceBody(boolean always) {
        this.always = always;
    }

    /** Whether it is asked in every assessment. */
    public boolean isAlwaysAsked() {
        return always;
    }

    /** Its name in addresses and on its clock. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<AdviceBody> alwaysAsked() {
        return Arrays.stream(values()).filter(AdviceBody::isAlwaysAsked).toList();
    }

    /**
     * @throws RuleViolation when there is no such body
     */
    public static AdviceBody of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst()
                .orElseThrow(() -> new RuleViolation("ehcAdvice.unknown", code));
    }
}
