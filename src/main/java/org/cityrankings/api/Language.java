package org.cityrankings.api;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A language as BCP 47 writes it. */
@Pattern(regexp = Language.PATTERN) @ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Language {
    String PATTERN = "(?=.{2,35}$)[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    String message() default "must be a language tag, such as vi or zh-Hant";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
