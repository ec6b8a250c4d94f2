/** What people of the fictional province write; kept apart so that the story reads as a story. */
export const NOTES = {
  returned: ["Nội dung này thuộc chức năng của cơ quan khác, đề nghị xem xét giao lại."],
  waiting: [
    "Chờ ý kiến thẩm định của Bộ chuyên ngành.",
    "Chờ bố trí kinh phí mới triển khai được bước tiếp theo.",
  ],
  suspended: ["Tạm dừng theo ý kiến chỉ đạo tại cuộc họp giao ban tuần."],
  cancelled: ["Nội dung đã được giao tại văn bản khác, không theo dõi trùng."],
  progress: [
    "Đã thành lập tổ công tác, phân công từng thành viên.",
    "Đã gửi dự thảo lấy ý kiến các đơn vị liên quan.",
    "Đang tổng hợp số liệu của các xã, phường; còn 03 xã chưa gửi.",
    "Đã kiểm tra thực địa, đang hoàn thiện hồ sơ.",
    "Cơ bản hoàn thành, còn một số nội dung cần giải trình.",
    "Đã hoàn thành khoảng hai phần ba khối lượng.",
  ],
  extension: [
    "Phải lấy thêm ý kiến của 04 đơn vị nên chưa kịp hoàn thiện.",
    "Mưa lớn kéo dài, chưa khảo sát được thực địa.",
    "Khối lượng hồ sơ phát sinh nhiều so với dự kiến.",
  ],
  refused: ["Việc cấp bách, không lùi thời hạn; tập trung nhân lực hoàn thành."],
  submitted: [
    "Đã hoàn thành, kính gửi báo cáo kết quả.",
    "Đã trình UBND tỉnh, đề nghị nghiệm thu.",
    "Đã thực hiện xong theo yêu cầu; hồ sơ lưu tại đơn vị.",
    "Hoàn thành 100% khối lượng được giao.",
  ],
  rework: [
    "Báo cáo chưa có số liệu đến từng xã, đề nghị bổ sung.",
    "Chưa nêu rõ nguyên nhân và kiến nghị, đề nghị hoàn thiện lại.",
  ],
} as const;
