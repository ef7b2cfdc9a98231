/**
 * Tells others what a run saw change: {@link org.consentaudit.app.hooks.ChangeHooks} finds the
 * changes of the captures that were added since it was last told, and hands them to each {@link
 * org.consentaudit.app.hooks.ChangeHook}, a command or a web address. At least once: what a hook
 * did not take is handed to it again after the next run. May use the archive and analysis. Source
 * of the web form: Standard Webhooks 1.0 (standardwebhooks.com).
 */
package org.consentaudit.app.hooks;
