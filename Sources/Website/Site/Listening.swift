public import HummingbirdCore
import NIOCore

/// The server's own limits: Hummingbird has no idle timeout unless told, and then slow connections are held for good.
public enum Listening {
    public static var server: HTTPServerBuilder {
        .http1(
            configuration: HTTP1Channel.Configuration(
                idleTimeout: .seconds(30),
                httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
                    maxHeaderFieldSize: 8 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100)))
    }
}
