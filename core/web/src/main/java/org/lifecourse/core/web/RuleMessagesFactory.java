package org.lifecourse.core.web;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link RuleMessages} in front of the container's own handling. */
public class RuleMessagesFactory extends ExceptionHandlerFactory {

    public RuleMessagesFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new RuleMessages(getWrapped().getExceptionHandler());
    }
}
