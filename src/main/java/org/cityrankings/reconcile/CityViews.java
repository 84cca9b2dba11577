package org.cityrankings.reconcile;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A city in a few lines of HTML; the templates escape whatever is put into them. */
@CheckedTemplate(basePath = "reconcile")
final class CityViews {
    private CityViews() {}

    static native TemplateInstance flyout(CityFacts city);

    static native TemplateInstance preview(CityFacts city);
}
