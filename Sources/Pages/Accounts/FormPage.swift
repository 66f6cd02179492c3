/// A page that is one form: signing in, registering, setting a password.
public struct FormPage: Page {
    public static let template = "form-page"
    public let heading: String
    public let intro: String?
    public let form: FormModel
    /// Where else to go from here.
    public let further: [Link]

    public init(heading: String, intro: String? = nil, form: FormModel, further: [Link] = []) {
        self.heading = heading
        self.intro = intro
        self.form = form
        self.further = further
    }
}
