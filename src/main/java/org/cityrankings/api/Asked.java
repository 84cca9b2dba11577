package org.cityrankings.api;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A name that is looked for: at most 200 characters, of which one at least is a letter or digit. */
@Size(max = 200) @Pattern(regexp = "(?s).*[\\p{L}\\p{N}&&[^\\p{Lm}]].*")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Asked {
    String message() default "must have a letter or digit, and 200 characters at most";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
