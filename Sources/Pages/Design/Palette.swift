/// The colours by what they mean, in daylight and in the dark; every stylesheet speaks of roles alone.
enum Palette {
    /// A meaning, and how it looks in each theme.
    struct Role: Sendable {
        let name: String
        let light: String
        let dark: String

        init(_ name: String, _ light: String, _ dark: String) {
            self.name = name
            self.light = light
            self.dark = dark
        }
    }

    /// What things stand on: the page, quiet parts of it, and the ground of each state.
    static let grounds = [
        Role("paper", "#ffffff", "#11181f"), Role("mist", "#f1f5f8", "#19232c"),
        Role("now-ground", "#e8f1fa", "#152b40"), Role("good-ground", "#e9f5ee", "#15291d"),
        Role("wait-ground", "#fdf3e1", "#2c2415"), Role("bad-ground", "#fdeeed", "#351d1b"),
    ]

    /// Text that is read line by line, on any ground.
    static let running = [Role("ink", "#1b2733", "#e6ecf1"), Role("stone", "#414d59", "#b3bfca")]

    /// Words that are looked for: what can be done, heads, and the states.
    static let signs = [
        Role("sky", "#0a559f", "#8ec2f8"), Role("deep", "#083d77", "#b6d6fb"),
        Role("grass", "#1f5e38", "#8ad6a8"),
        Role("saffron", "#744600", "#f2be6c"), Role("madder", "#9c1f18", "#ffb0a8"),
    ]

    /// Lines one needs to see (the edge of a field), lines one may miss, and text on a filled button.
    static let edge = Role("edge", "#6b7884", "#8492a0")
    static let line = Role("line", "#cfd8e0", "#35424d")
    static let onSign = Role("on-sign", "#ffffff", "#0c1319")

    static let all = grounds + running + signs + [edge, line, onSign]

    /// As custom properties: the device's wish, unless the reader chose; paper is always in daylight.
    static var css: String {
        let light = all.map { "--\($0.name):\($0.light)" }.joined(separator: ";")
        let dark = all.map { "--\($0.name):\($0.dark)" }.joined(separator: ";") + ";color-scheme:dark"
        return """
            :root{\(light);color-scheme:light}
            @media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){\(dark)}}
            @media screen{:root[data-theme=dark]{\(dark)}}

            """
    }
}
