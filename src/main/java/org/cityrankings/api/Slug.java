package org.cityrankings.api;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A stable id: lower-case words of ASCII letters and digits, joined by hyphens. */
@Pattern(regexp = Slug.PATTERN) @ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Slug {
    String PATTERN = "(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*";

    String message() default "must be lower-case letters and digits joined by hyphens, such as binh-duong-vn";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
