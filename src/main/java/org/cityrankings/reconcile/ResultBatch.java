package org.cityrankings.reconcile;

import java.util.LinkedHashMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The results of a batch by the keys of its queries. */
@Schema(name = "ReconciliationResultBatch", type = SchemaType.OBJECT, additionalProperties = Result.class)
final class ResultBatch extends LinkedHashMap<String, Result> {
    private static final long serialVersionUID = 1;
}
