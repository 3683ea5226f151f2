package org.lifecourse.children;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lifecourse.core.web.WarAloneContract;
import org.lifecourse.core.web.WarUnderTest;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ChildrenAloneIT extends WarAloneContract {

    @Deployment
    static WebArchive archive() {
        return WarUnderTest.with();
    }

    @Override
    protected String module() {
        return "children";
    }

    @Override
    protected String page() {
        return "contacts/list";
    }

    @Override
    protected String endpoint() {
        return "api/contacts";
    }
}
