/// Why a file isn't taken in; each has a sentence of its own in the texts.
public enum UploadFault: String, Error, Sendable, Hashable, CaseIterable {
    case empty
    case tooLarge
    /// Neither PDF, nor JPEG, nor PNG.
    case unknownType
    /// It begins as one kind and reads as another too.
    case ambiguous
    /// A PDF that needs a password to open.
    case locked
    /// A PDF of which no page can be drawn.
    case undrawable
    /// An image with more pixels than are taken in.
    case hugeImage
    /// An image that can't be decoded whole.
    case damagedImage
    /// Looking at it took more time or memory than one file is given.
    case tooHeavy
    /// No image, where one is asked for.
    case noPicture
    /// An image with fewer pixels than a portrait has.
    case smallPicture

    /// The name of its sentence.
    public var textKey: String { "upload." + rawValue }
}
