package se.meetmalmo.communications.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.PermitAll;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriBuilder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.communications.NewSubscription;
import se.meetmalmo.communications.Subscription;
import se.meetmalmo.communications.Subscriptions;
import se.meetmalmo.platform.Json;
import se.meetmalmo.platform.NotFoundException;

/** Who asks for news, and ends it, by private link. */
@Component(service = SubscriptionResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "communications")
@PermitAll
public final class SubscriptionResource {
  private static final String EXAMPLE =
      "{\"email\": \"kim@example.com\", \"language\": \"sv\", \"themes\": [\"skola\"], \"consent\": true}";
  private final Subscriptions subscriptions;

  @Activate
  public SubscriptionResource(@Reference Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Asks for news; a message to the address has the link that confirms it",
      description = "The answer is the same whether or not the address was known.")
  @ApiResponse(
      responseCode = "202",
      description = "Look into your mail",
      content = @Content(schema = @Schema(implementation = Asked.class)))
  @ApiResponse(responseCode = "409", description = "There is no mail channel now")
  public Response ask(
      @RequestBody(required = true, content = @Content(examples = @ExampleObject(EXAMPLE)))
          NewSubscription asked) {
    subscriptions.ask(Json.present(asked));
    return Response.accepted(new Asked("confirmation-sent")).build();
  }

  /**
   * @param next what is awaited
   */
  record Asked(String next) {}

  @GET
  @Path("/{token}")
  @Operation(summary = "My subscription")
  @ApiResponse(
      responseCode = "200",
      description = "What I have asked for",
      content = @Content(schema = @Schema(implementation = Subscription.class)))
  @ApiResponse(responseCode = "404", description = "The link opens nothing")
  public Response show(@PathParam("token") String token) {
    return answer(
        subscriptions
            .find(token)
            .orElseThrow(() -> new NotFoundException("subscription", "behind this private link")));
  }

  @POST
  @Path("/{token}/confirmation")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Confirms my address")
  @ApiResponse(
      responseCode = "200",
      description = "It is confirmed",
      content = @Content(schema = @Schema(implementation = Subscription.class)))
  @ApiResponse(responseCode = "404", description = "The link opens nothing")
  public Response confirm(@PathParam("token") String token) {
    return answer(subscriptions.confirm(token));
  }

  private static Response answer(Subscription subscription) {
    return Response.ok(subscription).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }

  @DELETE
  @Path("/{token}")
  @Operation(summary = "Ends my subscription and forgets my address")
  @ApiResponse(responseCode = "204", description = "It is gone, whether or not it was there")
  public void end(@PathParam("token") String token) {
    subscriptions.end(token);
  }

  /** What mail programs do for their readers: RFC 8058. */
  @POST
  @Path("/{token}/unsubscribe")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Ends my subscription by one click in a mail program (RFC 8058)")
  @ApiResponse(responseCode = "204", description = "It is gone, whether or not it was there")
  public void unsubscribe(@PathParam("token") String token) {
    subscriptions.end(token);
  }

  /** Whoever opens that address in a browser decides on a page: links are fetched by machines. */
  @GET
  @Path("/{token}/unsubscribe")
  @Operation(hidden = true)
  public Response unsubscribePage(@PathParam("token") String token) {
    return Response.seeOther(UriBuilder.fromPath("/news/{token}").build(token)).build();
  }
}
