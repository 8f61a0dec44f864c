package se.meetmalmo.platform.web;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The portal's page for a request that failed. The publisher asks for it when the client would
 * rather have HTML; without this service it answers with a bare page of its own.
 */
@ProviderType
public interface ErrorPages {
  /**
   * @param status the HTTP status that is sent: 400 to 599
   * @param detail plain English, may quote what the client sent: to be escaped
   * @param reference what an operator finds in the log; empty unless the fault is ours
   * @return a whole page, shell and all
   */
  Html render(int status, String detail, String reference, PageContext page);
}
