package org.cityrankings.api;

import jakarta.enterprise.context.RequestScoped;

/** The form in which the client of this request wants a list. */
@RequestScoped
class AskedForm {
    private Form form = Form.JSON;

    Form form() {
        return form;
    }

    void form(Form wanted) {
        form = wanted;
    }
}
