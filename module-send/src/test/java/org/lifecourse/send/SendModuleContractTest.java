package org.lifecourse.send;

import org.lifecourse.core.module.ModuleDescriptor;
import org.lifecourse.core.web.ModuleContractTest;

class SendModuleContractTest extends ModuleContractTest {

    @Override
    protected ModuleDescriptor module() {
        return new SendModule();
    }
}
