public import Casework

/// What Casework is asked with; the server's own request has the same name.
public typealias OfficeRequest = Request
