package se.meetmalmo.decisionlog.core.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.annotation.security.PermitAll;
import javax.annotation.security.RolesAllowed;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.decisionlog.DecisionLog;
import se.meetmalmo.decisionlog.LogEntry;
import se.meetmalmo.decisionlog.LogHead;
import se.meetmalmo.decisionlog.LogQuery;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.Page;
import se.meetmalmo.platform.PageRequest;
import se.meetmalmo.platform.Parameters;
import se.meetmalmo.platform.Roles;

/** The log, for everyone who wants to read or recompute it. */
@Component(service = LogResource.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/api/log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "log")
public final class LogResource {
  private final DecisionLog log;

  @Activate
  public LogResource(@Reference DecisionLog log) {
    this.log = log;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "The entries of the decision log, oldest first",
      description =
          "Whoever reads all pages can recompute the chain: leave out hash and account, write the"
              + " rest as JSON with sorted keys and no white space (RFC 8785); SHA-256 of that is"
              + " the hash, and previous of the next entry.")
  @ApiResponse(responseCode = "400", description = "Names the parameter that is wrong")
  public Page<LogEntryView> list(
      @Parameter(description = "Only what happened to it", example = "idea:019a7f3c")
          @QueryParam("subject")
          @DefaultValue("")
          String subject,
      @Parameter(
              description = "From 0",
              schema = @Schema(type = "integer", minimum = "0", defaultValue = "0"))
          @QueryParam("page")
          @DefaultValue("0")
          String page,
      @Parameter(
              description = "How many on a page",
              schema =
                  @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "20"))
          @QueryParam("size")
          @DefaultValue("20")
          String size,
      @Context Actor actor) {
    PageRequest wanted = Parameters.page(page, size);
    return log.list(new LogQuery(subject, false, wanted)).map(entry -> view(entry, actor));
  }

  @GET
  @Path("/head")
  @PermitAll
  @Operation(summary = "The last entry's number and hash: worth noting elsewhere, every day")
  public LogHead head() {
    return log.head();
  }

  @GET
  @Path("/verify")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(summary = "Walks along the whole chain and names what does not belong in it")
  public VerificationView verify(
      @Parameter(description = "Hash of a head that was noted elsewhere, now or earlier")
          @QueryParam("head")
          @DefaultValue("")
          String head) {
    return VerificationView.of(log.verify(head.strip(), seen -> {}));
  }

  @GET
  @Path("/{number: [0-9]{1,18}}")
  @PermitAll
  @Operation(summary = "One entry")
  @ApiResponse(responseCode = "404", description = "There is no such entry")
  public LogEntryView entry(
      @Parameter(example = "1") @PathParam("number") long number, @Context Actor actor) {
    return log.find(number)
        .map(entry -> view(entry, actor))
        .orElseThrow(() -> new NotFoundException("entry of the log", String.valueOf(number)));
  }

  private LogEntryView view(LogEntry entry, Actor actor) {
    return LogEntryView.of(entry, log.account(entry, actor).orElse(null));
  }
}
