public enum Dossier {}
public enum Slate {}
public enum Publicity {}
public enum Decision {}
