package org.lifecourse.children;

import org.lifecourse.core.module.ModuleDescriptor;
import org.lifecourse.core.web.ModuleContractTest;

class ChildrenModuleContractTest extends ModuleContractTest {

    @Override
    protected ModuleDescriptor module() {
        return new ChildrenModule();
    }
}
