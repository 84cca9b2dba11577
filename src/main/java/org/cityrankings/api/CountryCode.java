package org.cityrankings.api;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A country as ISO 3166-1 alpha-2 writes it. */
@Pattern(regexp = CountryCode.PATTERN) @ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface CountryCode {
    String PATTERN = "[A-Z]{2}";

    String message() default "must be a country code of two capital letters, such as VN";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
