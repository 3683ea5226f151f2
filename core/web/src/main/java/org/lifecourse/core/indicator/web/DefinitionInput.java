package org.lifecourse.core.indicator.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.lifecourse.core.indicator.DefinitionText;
import org.lifecourse.core.indicator.IndicatorDefinition;
import org.lifecourse.core.indicator.Polarity;

/** What is typed about the meaning of a figure. */
public class DefinitionInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private LocalDate validFrom;
    private String title;
    private String meaning;
    private String numerator;
    private String denominator;
    private Integer decimals;
    private Polarity polarity;
    private String owner;
    private String source;
    private boolean smallNumbers;

    static DefinitionInput of(IndicatorDefinition before, LocalDate today) {
        var input = new DefinitionInput();
        input.validFrom = today;
        input.title = before.title();
        input.meaning = before.meaning();
        input.numerator = before.numerator();
        input.denominator = before.denominator();
        input.decimals = before.decimals();
        input.polarity = before.polarity();
        input.owner = before.owner();
        input.source = before.source();
        input.smallNumbers = before.smallNumbers();
        return input;
    }

    DefinitionText text() {
        return new DefinitionText(validFrom, title, meaning, numerator, denominator, decimals == null ? 0 : decimals, polarity, owner, source,
                smallNumbers);
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getMeaning() {
        return meaning;
    }

    public void setMeaning(String meaning) {
        this.meaning = meaning;
    }

    public String getNumerator() {
        return numerator;
    }

    public void setNumerator(String numerator) {
        this.numerator = numerator;
    }

    public String getDenominator() {
        return denominator;
    }

    public void setDenominator(String denominator) {
        this.denominator = denominator;
    }

    public Integer getDecimals() {
        return decimals;
    }

    public void setDecimals(Integer decimals) {
        this.decimals = decimals;
    }

    public Polarity getPolarity() {
        return polarity;
    }

    public void setPolarity(Polarity polarity) {
        this.polarity = polarity;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public boolean isSmallNumbers() {
        return smallNumbers;
    }

    public void setSmallNumbers(boolean smallNumbers) {
        this.smallNumbers = smallNumbers;
    }
}
