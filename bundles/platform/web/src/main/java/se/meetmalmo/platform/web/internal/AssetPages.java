package se.meetmalmo.platform.web.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.annotation.security.PermitAll;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.platform.NotFoundException;

/** Serves the files of the portal. */
@Component(service = AssetPages.class, property = "osgi.jaxrs.resource:Boolean=true")
@Path("/assets")
@PermitAll
public final class AssetPages {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private final Assets assets;

  @Activate
  public AssetPages(@Reference Assets assets) {
    this.assets = assets;
  }

  /** A page from before an update asks for what no longer is: it gets today's, but not to keep. */
  @GET
  @Path("{hash}/{name}")
  public Response asset(
      @PathParam("hash") String hash,
      @PathParam("name") String name,
      @HeaderParam("Accept-Encoding") String encodings) {
    String cacheControl = assets.isCurrent(hash) ? FOR_EVER : "no-cache";
    Asset asset = assets.find(name).orElseThrow(() -> new NotFoundException("file", name));
    Optional<byte[]> packed = takesGzip(encodings) ? asset.packed() : Optional.empty();
    Response.ResponseBuilder answer =
        Response.ok(packed.orElse(asset.bytes()))
            .type(asset.mediaType())
            .header("Cache-Control", cacheControl)
            .header("Vary", "Accept-Encoding");
    packed.ifPresent(bytes -> answer.header("Content-Encoding", "gzip"));
    return answer.build();
  }

  private static boolean takesGzip(String encodings) {
    return encodings != null
        && Arrays.stream(encodings.toLowerCase(Locale.ROOT).split(","))
            .map(encoding -> encoding.replace(" ", ""))
            .anyMatch(e -> e.startsWith("gzip") && !e.matches("gzip;q=0(\\.0+)?"));
  }
}
